import { storeContract } from '../support/store-contract.ts'
import { describeWithDatabase } from './database.ts'

describeWithDatabase('the store in PostgreSQL', (database) => {
  storeContract('it', (model) => database.store(model))
})
